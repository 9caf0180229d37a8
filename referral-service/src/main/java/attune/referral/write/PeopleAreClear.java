package attune.referral.write;

import attune.http.body.CodedAs;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every person has a key of their own, and whoever is named by a key is one of the people.
@CodedAs("PERSON_UNCLEAR")
@Constraint(validatedBy = PeopleAreClear.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PeopleAreClear {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks at bodies with other faults as well, so anything may be absent.
  final class Check implements ConstraintValidator<PeopleAreClear, SendRequest> {

    private static final String TWICE = "is another person's key as well";
    private static final String NOBODY = "is nobody's key";

    @Override
    public boolean isValid(@Nullable SendRequest request, ConstraintValidatorContext context) {
      if (request == null || request.people() == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      Set<String> keys = new HashSet<>();
      boolean clear = true;
      for (int i = 0; i < request.people().size(); i++) {
        @Nullable Somebody person = request.people().get(i);
        if (person != null && person.key() != null && !keys.add(person.key())) {
          clear = refuse(context, TWICE, i, "people", "key");
        }
      }
      boolean agreed = agreedByKnown(request, keys, context);
      boolean views = viewsOfKnown(request, keys, context);
      boolean responsible = responsibleKnown(request, keys, context);
      boolean kept = keptAmongKnown(request, keys, context);
      return agreed && views && responsible && kept && clear;
    }

    private static boolean responsibleKnown(
        SendRequest request, Set<String> keys, ConstraintValidatorContext context) {
      boolean known = true;
      for (int i = 0; i < request.responsible().size(); i++) {
        SendRequest.@Nullable Responsible one = request.responsible().get(i);
        if (one != null && isNobodys(one.adult(), keys)) {
          known = refuse(context, NOBODY, i, "responsibilities", "adult");
        }
        if (one != null && isNobodys(one.child(), keys)) {
          known = refuse(context, NOBODY, i, "responsibilities", "child");
        }
      }
      return known;
    }

    private static boolean keptAmongKnown(
        SendRequest request, Set<String> keys, ConstraintValidatorContext context) {
      boolean known = true;
      for (int i = 0; i < request.kept().size(); i++) {
        SendRequest.@Nullable Kept rule = request.kept().get(i);
        if (rule != null && isNobodys(rule.keptFrom(), keys)) {
          known = refuse(context, NOBODY, i, "safeContacts", "keptFrom");
        }
        if (rule != null && isNobodys(rule.about(), keys)) {
          known = refuse(context, NOBODY, i, "safeContacts", "about");
        }
      }
      return known;
    }

    private static boolean isNobodys(@Nullable String key, Set<String> keys) {
      return key != null && !keys.contains(key);
    }

    private static boolean agreedByKnown(
        SendRequest request, Set<String> keys, ConstraintValidatorContext context) {
      SendRequest.@Nullable Agreed agreements = request.agreements();
      List<String> agreedBy =
          agreements == null || agreements.agreedBy() == null ? List.of() : agreements.agreedBy();
      boolean known = true;
      for (int i = 0; i < agreedBy.size(); i++) {
        if (agreedBy.get(i) != null && !keys.contains(agreedBy.get(i))) {
          context
              .buildConstraintViolationWithTemplate(NOBODY)
              .addPropertyNode("agreements")
              .addPropertyNode("agreedBy")
              .addBeanNode()
              .inIterable()
              .atIndex(i)
              .addConstraintViolation();
          known = false;
        }
      }
      return known;
    }

    private static boolean viewsOfKnown(
        SendRequest request, Set<String> keys, ConstraintValidatorContext context) {
      boolean known = true;
      for (int i = 0; i < request.views().size(); i++) {
        SendRequest.@Nullable View view = request.views().get(i);
        if (view != null && isNobodys(view.inWordsOf(), keys)) {
          known = refuse(context, NOBODY, i, "parentsViews", "inWordsOf");
        }
      }
      return known;
    }

    private static boolean refuse(
        ConstraintValidatorContext context, String why, int index, String list, String member) {
      context
          .buildConstraintViolationWithTemplate(why)
          .addPropertyNode(list)
          .addPropertyNode(member)
          .inIterable()
          .atIndex(index)
          .addConstraintViolation();
      return false;
    }
  }
}
