import { setNonce } from "get-nonce";

// The scroll lock of dialogs and menus writes a style element, which the page's content policy allows only with the
// page's nonce. It is read from a script that came with it: browsers hide the attribute, not the property.
// Importing this file is enough.
if (typeof document !== "undefined") {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) setNonce(nonce);
}
