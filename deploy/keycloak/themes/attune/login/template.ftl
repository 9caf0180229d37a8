<#-- Every page's frame. No scripts: whatever is here works without them. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false failed=false>
<#local heading><#nested "header"></#local>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <#-- The heading is markup by now, and escaped: a title only needs its tags and white space gone. -->
  <title><#if failed || displayMessage && message?has_content && message.type == "error">Error: </#if>${heading?markup_string?replace("<[^>]+>", "", "r")?trim?no_esc} – ${realm.displayName!realm.name} – ${properties.councilName}</title>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
</head>
<body data-page-id="login-${pageId}">
  <a class="skip-link" href="#main">Skip to main content</a>
  <header class="header">
    <div class="width">
      <span class="council">${properties.councilName}</span>
      <span class="service">${realm.displayName!realm.name}</span>
    </div>
  </header>
  <main class="width" id="main" tabindex="-1">
    <#nested "summary">
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="notice notice-${message.type}" role="<#if message.type == "error">alert<#else>status</#if>">
      <p>${kcSanitize(message.summary)?no_esc}</p>
    </div>
    </#if>
    <h1>${heading}</h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <#nested "show-username">
    <p>You are signing in as <strong>${auth.attemptedUsername}</strong>. <a href="${url.loginRestartFlowUrl}">Use another account</a></p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form action="${url.loginAction}" method="post">
      <button class="button button-secondary" name="tryAnotherWay" value="on">Try another way</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><#nested "info"></#if>
  </main>
  <footer class="footer">
    <div class="width">
      <p>${realm.displayName!realm.name} is for staff of ${properties.councilName} and its partners. What you do here is recorded.</p>
    </div>
  </footer>
</body>
</html>
</#macro>
