<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign confirmFailed = messagesPerField.existsError("password-confirm")>
<#assign newError = messagesPerField.existsError("password")?then(kcSanitize(messagesPerField.get("password")), "")>
<#-- A password that breaks the policy comes as the page's message, not as the field's. -->
<#if !newError?has_content && !confirmFailed && message?has_content && message.type == "error"><#assign newError = kcSanitize(message.summary)></#if>
<#assign confirmError = confirmFailed?then(kcSanitize(messagesPerField.get("password-confirm")), "")>
<#assign faults = {}>
<#if newError?has_content><#assign faults += {"password-new": newError}></#if>
<#if confirmError?has_content><#assign faults += {"password-confirm": confirmError}></#if>
<@layout.registrationLayout displayMessage=(faults?size == 0) failed=(faults?size > 0); section>
<#if section == "header">
Choose a new password
<#elseif section == "summary" && faults?size gt 0>
<@fields.summary fields=faults/>
<#elseif section == "form">
<form action="${url.loginAction}" method="post" novalidate>
  <@fields.field name="password-new" label="New password" type="password" autocomplete="new-password" error=newError
    hint="At least 8 characters. Three words that don’t belong together are good."/>
  <@fields.field name="password-confirm" label="New password again" type="password" autocomplete="new-password" error=confirmError/>
  <div class="group checkbox">
    <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked>
    <label for="logout-sessions">Sign me out everywhere else</label>
  </div>
  <button class="button" name="login">Save and continue</button>
  <#if isAppInitiatedAction??>
  <button class="button button-secondary" name="cancel-aia" value="true">Cancel</button>
  </#if>
</form>
</#if>
</@layout.registrationLayout>
