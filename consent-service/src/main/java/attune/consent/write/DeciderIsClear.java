package attune.consent.write;

import attune.http.body.CodedAs;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// Whoever decides for somebody else is named.
@CodedAs("DECIDER_UNCLEAR")
@Constraint(validatedBy = DeciderIsClear.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface DeciderIsClear {

  String message() default "needs who decided: personId or subject, as `as` says";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks at bodies with other faults as well, so anything may be absent.
  final class Check implements ConstraintValidator<DeciderIsClear, Decider> {

    @Override
    public boolean isValid(@Nullable Decider decider, ConstraintValidatorContext context) {
      return decider == null || decider.as() == null || decider.isClear();
    }
  }
}
