<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign failed = messagesPerField.existsError("username", "password")>
<#assign error = failed?then(kcSanitize(messagesPerField.getFirstError("username", "password")), "")>
<@layout.registrationLayout displayMessage=!failed failed=failed; section>
<#if section == "header">
Sign in
<#elseif section == "summary" && failed>
<@fields.summary fields={usernameHidden???then("password", "username"): error}/>
<#elseif section == "form" && realm.password>
<form action="${url.loginAction}" method="post" novalidate>
  <#if !usernameHidden??>
  <@fields.field name="username" label="Username" type="text" autocomplete="username" value=(login.username!"") error=error/>
  </#if>
  <@fields.field name="password" label="Password" type="password" autocomplete="current-password" error=usernameHidden???then(error, "")/>
  <input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
  <button class="button" name="login" id="kc-login">Sign in</button>
</form>
<p>If you can’t sign in, ask your service’s administrator. Nobody will ever ask you for your password.</p>
<#elseif section == "socialProviders" && realm.password && social?? && social.providers?has_content>
<h2>Or sign in with</h2>
<ul class="plain">
  <#list social.providers as provider>
  <li><a href="${provider.loginUrl}">${provider.displayName!}</a></li>
  </#list>
</ul>
</#if>
</@layout.registrationLayout>
