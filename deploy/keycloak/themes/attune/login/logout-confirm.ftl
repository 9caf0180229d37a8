<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
Do you want to sign out?
<#elseif section == "form">
<p>You will be signed out of everything that uses this account.</p>
<form action="${url.logoutConfirmAction}" method="post">
  <input type="hidden" name="session_code" value="${logoutConfirm.code}">
  <button class="button" name="confirmLogout" id="kc-logout">Sign out</button>
</form>
<#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
<p><a href="${client.baseUrl}">Stay signed in and go back</a></p>
</#if>
</#if>
</@layout.registrationLayout>
