package attune.http.trial;

import attune.http.body.CodedAs;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// A constraint of a service's own, with its own code.
@CodedAs("NOT_ROUND")
@Constraint(validatedBy = Round.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface Round {

  String message() default "is not a round number";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Check implements ConstraintValidator<Round, Integer> {
    @Override
    public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
      return value == null || value % 10 == 0;
    }
  }
}
