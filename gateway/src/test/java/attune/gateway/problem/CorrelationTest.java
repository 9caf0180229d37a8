package attune.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void keeps_what_the_caller_says() {
    Correlation correlation = Correlation.parse("order-7", TRACE);

    assertThat(correlation).isEqualTo(new Correlation("order-7", TRACE));
    assertThat(correlation.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void is_the_trace_when_the_caller_says_nothing_else() {
    assertThat(Correlation.parse(null, TRACE).id()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a name", "a\nb", "<script>", "é"})
  void takes_nothing_else_for_an_id(String id) {
    assertThat(Correlation.parse(id, TRACE).id()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01"
      })
  void makes_a_trace_anew_where_there_is_none(String traceparent) {
    assertThat(Correlation.parse(null, traceparent).traceparent())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .isNotEqualTo(traceparent);
  }
}
