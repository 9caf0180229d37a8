import {
  Button,
  CharacterCount,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
[Button, CharacterCount, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink].forEach(
  (component) => createAll(component),
);
