import { publicAddress } from "@/config/environment";
import { keyOf } from "../insights/insight-address";

export type LinkTarget = { kind: "insight" | "path" | "initiative"; key: string };

const kinds: Record<string, LinkTarget["kind"]> = {
  i: "insight",
  insights: "insight",
  paths: "path",
  initiatives: "initiative",
};

/**
 * What an address of ours leads to, however it goes on behind that: pages below it, questions, places on the page. Null
 * for other hosts, and for everything that has no card.
 */
export function linkTarget(address: string): LinkTarget | null {
  const home = new URL(publicAddress());
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== home.host) return null;
  const [, first = "", segment = ""] = url.pathname.split("/");
  const kind = Object.hasOwn(kinds, first) ? kinds[first] : undefined;
  const key = keyOf(segment);
  return kind && key ? { kind, key } : null;
}
