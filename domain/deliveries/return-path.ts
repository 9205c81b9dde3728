import { environment } from "@/config/environment";
import { sender } from "./sender";

/**
 * The sender on the envelope, to which mail servers report what they could not deliver. Where `MAIL_BOUNCE_ADDRESS`
 * is set it names the delivery (VERP), so that a report finds it however little it quotes; people never see it.
 */
export function returnPath(deliveryId: string) {
  const { MAIL_BOUNCE_ADDRESS } = environment();
  if (MAIL_BOUNCE_ADDRESS === undefined) return sender().address;
  const at = MAIL_BOUNCE_ADDRESS.lastIndexOf("@");
  return `${MAIL_BOUNCE_ADDRESS.slice(0, at)}+${deliveryId}${MAIL_BOUNCE_ADDRESS.slice(at)}`;
}

/** The deliveries that return paths among these texts name. */
export function deliveriesIn(texts: string[]) {
  const { MAIL_BOUNCE_ADDRESS } = environment();
  if (MAIL_BOUNCE_ADDRESS === undefined) return [];
  const [local = "", domain = ""] = MAIL_BOUNCE_ADDRESS.split("@").map(literally);
  const named = new RegExp(`${local}\\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@${domain}`, "gi");
  return texts.flatMap((text) => [...text.matchAll(named)].map(([, id = ""]) => id.toLowerCase()));
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
