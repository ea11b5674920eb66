// „/api/docs": lets Swagger UI draw the description. What the page says already is left out.

const place = document.querySelector("[data-openapi]");

/** Its own title, servers and schemes: the page has a title, and there is one server. */
const nothing = () => null;

const inOrder = (system) => {
  const { createElement: h, Fragment } = system.React;
  const part = (name, container) => h(system.getComponent(name, container));
  const layout = () =>
    h("div", { className: "swagger-ui" },
      part("SvgAssets"), part("errors", true), part("AuthorizeBtnContainer", true),
      part("operations", true),
      h("section", { "aria-label": "Webhooks" }, part("Webhooks", true)));
  return {
    components: {
      ReferenceLayout: layout,
      InfoContainer: nothing,
      ServersContainer: nothing,
      // a link inside a button can't be reached by everybody
      DeepLink: ({ text }) => h(Fragment, null, text),
    },
  };
};

const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

if (place && window.SwaggerUIBundle)
  window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.openapi,
    layout: "ReferenceLayout",
    plugins: [inOrder],
    deepLinking: true,
    docExpansion: "list",
    syntaxHighlight: { activated: false },
    // reading may be tried here; what changes something is for programs
    supportedSubmitMethods: ["get"],
    validatorUrl: null,
    persistAuthorization: false,
    withCredentials: false,
  });
