package attune.http.body;

import attune.http.Fault;
import attune.http.FaultCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;

/// What a record's own constraints find, as faults.
@ApplicationScoped
final class Constraints {

  private final Validator validator;

  Constraints(Validator validator) {
    this.validator = validator;
  }

  List<Fault> faults(Object body) {
    return validator.validate(body).stream().map(Constraints::fault).toList();
  }

  private static Fault fault(ConstraintViolation<?> violation) {
    String pointer = Pointer.of(violation.getPropertyPath());
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    return switch (constraint) {
      case NotNull _ -> Fault.of(pointer, FaultCode.MISSING, "has to be there");
      case NotBlank _, NotEmpty _ ->
          Fault.of(pointer, FaultCode.MISSING, "has to be there, and not be empty");
      case PastOrPresent _ -> Fault.of(pointer, FaultCode.BAD_DATE, "is in the future");
      case Size size -> size(pointer, size, violation.getInvalidValue());
      case Min min -> Fault.of(pointer, FaultCode.OUT_OF_RANGE, "is less than " + min.value());
      case Max max -> Fault.of(pointer, FaultCode.OUT_OF_RANGE, "is more than " + max.value());
      default -> new Fault(pointer, code(constraint), violation.getMessage());
    };
  }

  private static Fault size(String pointer, Size size, Object value) {
    boolean text = value instanceof CharSequence;
    int length = value instanceof CharSequence chars ? chars.length() : ((List<?>) value).size();
    String unit = text ? "characters" : "entries";
    return length > size.max()
        ? Fault.of(pointer, FaultCode.TOO_LONG, "has more than %d %s".formatted(size.max(), unit))
        : Fault.of(pointer, FaultCode.TOO_SHORT, "has less than %d %s".formatted(size.min(), unit));
  }

  private static String code(Annotation constraint) {
    CodedAs coded = constraint.annotationType().getAnnotation(CodedAs.class);
    return coded == null ? FaultCode.INVALID.name() : coded.value();
  }
}
