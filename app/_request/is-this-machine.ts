import { headers } from "next/headers";

/** Whether the request was made under a name that only this machine has, so that no foreign page can be behind it. */
export async function isThisMachine() {
  const host = (await headers()).get("host") ?? "";
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);
}
