// Within Telegram: its colours, its back button, and links that stay within. It reads what Telegram
// writes behind the address's "#", keeps it for this window alone, and sends nothing anywhere.
"use strict";
(function () {
  var given = new URLSearchParams(location.hash.slice(1));
  var stored = "onrecord-theme";
  var theme = given.get("tgWebAppThemeParams");
  try {
    if (theme) sessionStorage.setItem(stored, theme);
    else theme = sessionStorage.getItem(stored);
  } catch (e) { /* kept nowhere, then */ }

  function paint(colours) {
    var names = {
      bg_color: "--ground", text_color: "--ink", hint_color: "--quiet", link_color: "--link",
      secondary_bg_color: "--panel"
    };
    Object.keys(names).forEach(function (name) {
      if (/^#[0-9a-f]{6}$/i.test(colours[name] || ""))
        document.documentElement.style.setProperty(names[name], colours[name]);
    });
  }
  try { if (theme) paint(JSON.parse(theme) || {}); } catch (e) { /* the page's own colours */ }

  function tell(event, data) {
    var text = JSON.stringify(data || {});
    if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(event, text);
    else if (window.external && "notify" in window.external)
      window.external.notify(JSON.stringify({ eventType: event, eventData: data || {} }));
    else if (window.parent !== window)
      window.parent.postMessage(
        JSON.stringify({ eventType: event, eventData: data || {} }), "https://web.telegram.org");
  }

  function hear(event, data) {
    if (event === "back_button_pressed") history.back();
    if (event === "theme_changed" && data && data.theme_params) paint(data.theme_params);
  }
  window.Telegram = { WebView: { receiveEvent: hear } };
  window.TelegramGameProxy_receiveEvent = hear;
  window.addEventListener("message", function (message) {
    if (message.origin !== "https://web.telegram.org") return;
    try {
      var said = JSON.parse(message.data);
      hear(said.eventType, said.eventData);
    } catch (e) { /* not for us */ }
  });

  document.querySelectorAll('a[href^="/"]').forEach(function (link) {
    if (!/^\/(app|feed|api)/.test(link.getAttribute("href")))
      link.setAttribute("href", "/app" + link.getAttribute("href"));
  });
  document.querySelectorAll("form").forEach(function (form) {
    form.setAttribute("action", "/app" + form.getAttribute("action"));
  });
  tell("web_app_setup_back_button", { is_visible: history.length > 1 && !given.has("tgWebAppData") });
  tell("web_app_ready");
  tell("web_app_expand");
  var words = document.getElementById("q");
  if (words && location.hash !== "#q") words.scrollIntoView({ block: "center" });
})();
