package attune.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "attune.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /// The route would swallow it. The pages' client of a service is an interface, not a resource.
  @ArchTest
  static final ArchRule no_resource_lives_under_v1 =
      noClasses()
          .that()
          .areNotInterfaces()
          .should()
          .beAnnotatedWith(
              DescribedPredicate.describe(
                  "@Path(\"/v1…\")",
                  (JavaAnnotation<?> annotation) ->
                      annotation.getRawType().getName().equals("jakarta.ws.rs.Path")
                          && annotation.get("value").orElse("").toString().startsWith("/v1")));

  @ArchTest
  static final ArchRule routes_know_nothing_of_pages =
      noClasses()
          .that()
          .resideInAPackage("..gateway.route..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..gateway.page..", "..gateway.failure..", "..gateway.safety..");

  @ArchTest
  static final ArchRule pages_know_nothing_of_routes =
      noClasses()
          .that()
          .resideInAPackage("..gateway.page..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..gateway.route..");
}
