// A file of its own, because nothing inline runs here. The token stays in the page's memory.

// Swagger UI draws a main landmark of its own inside the page's: there is only one, so it becomes a group.
new MutationObserver(() => {
  document.querySelectorAll("#api main:not([role])").forEach((main) => main.setAttribute("role", "group"));
}).observe(document.getElementById("api"), { childList: true, subtree: true });

SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
