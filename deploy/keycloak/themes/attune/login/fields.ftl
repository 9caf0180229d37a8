<#-- What is wrong, first on the page, each with a link to its field. -->
<#macro summary fields>
<div class="error-summary" role="alert" aria-labelledby="error-title">
  <h2 id="error-title">There is a problem</h2>
  <ul>
    <#list fields as name, words>
    <li><a href="#${name}">${words}</a></li>
    </#list>
  </ul>
</div>
</#macro>

<#-- One labelled field, with its error beside it. -->
<#macro field name label type autocomplete error="" value="" focus=false hint="">
<div class="group<#if error?has_content> group-error</#if>">
  <label class="label" for="${name}">${label}</label>
  <#if hint?has_content><div class="hint" id="${name}-hint">${hint}</div></#if>
  <#if error?has_content>
  <p class="error-message" id="${name}-error"><span class="for-readers">Error:</span> ${error}</p>
  </#if>
  <input class="input" id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"
    autocapitalize="none" spellcheck="false" required<#rt>
    <#if hint?has_content || error?has_content> aria-describedby="${(hint?has_content?then(name + "-hint ", "") + error?has_content?then(name + "-error", ""))?trim}"</#if><#t>
    <#if error?has_content> aria-invalid="true"</#if><#t>
    <#if focus> autofocus</#if>><#lt>
</div>
</#macro>
