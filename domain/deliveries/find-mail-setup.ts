import { createPublicKey } from "node:crypto";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { environment, publicAddress } from "@/config/environment";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { signedHeaders } from "./compose-message";
import type { MailServerFacts, MailSetup, Signing } from "./mail-setup-query";
import { sender } from "./sender";

/** How mail goes out from here and who signs it, for administrators. */
export function findMailSetup(actor: Actor): MailSetup {
  mustAdminister(actor, "see how mail goes out");
  const { SMTP_URL, MAIL_REPLY_TO, MAIL_UNCERTAIN } = environment();
  return {
    server: SMTP_URL === undefined ? null : serverOf(SMTP_URL),
    sender: sender(),
    replyTo: MAIL_REPLY_TO ?? null,
    signing: signing(),
    address: publicAddress(),
    whenUncertain: MAIL_UNCERTAIN,
  };
}

/** The same defaults as where it is sent. */
function serverOf(url: string): MailServerFacts {
  const { auth, host = "localhost", port, secure, ignoreTLS, requireTLS } = parseConnectionUrl(url);
  const isRequired = secure || (requireTLS ?? Boolean(auth));
  return {
    ...{ host, port: Number(port) || (secure ? 465 : 587), signsIn: Boolean(auth) },
    encrypted: isRequired ? "always" : ignoreTLS ? "never" : "if-offered",
  };
}

function signing(): Signing {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_PRIVATE_KEY: key } = environment();
  if (!domain || !selector || !key) return { by: "relay", headers: signedHeaders };
  try {
    const shared = createPublicKey(key);
    if (shared.asymmetricKeyType !== "rsa") return { by: "nobody", problem: "not-rsa" };
    const value = `v=DKIM1; k=rsa; p=${shared.export({ type: "spki", format: "der" }).toString("base64")}`;
    return { by: "tidemark", domain, selector, record: { name: `${selector}._domainkey.${domain}`, value } };
  } catch {
    return { by: "nobody", problem: "unreadable" };
  }
}
