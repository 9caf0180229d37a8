<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
This page has expired
<#elseif section == "form">
<p><a class="button" id="loginRestartLink" href="${url.loginRestartFlowUrl}">Start again</a></p>
<p>Or <a id="loginContinueLink" href="${url.loginAction}">carry on signing in where you were</a>.</p>
</#if>
</@layout.registrationLayout>
