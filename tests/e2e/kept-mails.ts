import type { APIRequestContext } from "@playwright/test";
import type { Sql } from "postgres";
import { secretsOf } from "./mails";

/** The link and the code of the newest mail to an address in the demo, as its administrator reads it who has no mail server. */
export async function keptSecrets(database: Sql, admin: APIRequestContext, address: string) {
  const [mail] = await database<{ id: string }[]>`
    select id from deliveries where recipient_address = ${address} order by created_at desc limit 1`;
  const html = await (await admin.get(`/admin/deliveries/${mail?.id}`)).text();
  const text = /<pre[^>]*>(.*?)<\/pre>/s.exec(html)?.[1] ?? "";
  const { link, code } = secretsOf({ to: [address], subject: "", text });
  return { path: link && new URL(link).pathname, code };
}
