import { publicAddress } from "@/config/environment";
import type { Database } from "@/db/client";
import { renderWeeklyDigest } from "@/emails/weekly-digest";
import type { PersonActor } from "../actor";
import { listPlaceholder } from "../deliveries/mail-list";
import { readSettings } from "../people/settings";
import { digestLead } from "./digest-lead";
import type { DigestContent } from "./digest-query";
import { weekWords } from "./digest-week";

/** The mail of a digest, as its reader gets it. */
export async function renderDigest(database: Database, actor: PersonActor, content: DigestContent) {
  const { organization } = await readSettings(database);
  return renderWeeklyDigest({
    ...{ organization, address: publicAddress(), week: weekWords(content.week, actor.locale) },
    digest: { ...content, lead: digestLead(content) },
    webLink: `${publicAddress()}/digest/${content.week}`,
    listLink: listPlaceholder,
  });
}
