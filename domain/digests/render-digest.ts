import { publicAddress } from "@/config/environment";
import type { Database } from "@/db/client";
import { type Digest, renderWeeklyDigest } from "@/emails/weekly-digest";
import type { PersonActor } from "../actor";
import { listPlaceholder } from "../deliveries/mail-list";
import { readSettings } from "../people/settings";
import { digestLead } from "./digest-lead";
import type { DigestContent, DigestInsight } from "./digest-query";
import { weekWords } from "./digest-week";

/** The mail of a digest, as its reader gets it. */
export async function renderDigest(database: Database, actor: PersonActor, content: DigestContent) {
  const { organization } = await readSettings(database);
  return renderWeeklyDigest({
    ...{ organization, address: publicAddress(), week: weekWords(content.week, actor.locale) },
    digest: inMail(content),
    webLink: `${publicAddress()}/digest/${content.week}`,
    listLink: listPlaceholder,
  });
}

/** How sure it is stands in words beside the rest. */
function inMail(content: DigestContent): Digest {
  const { initiatives, due, news, asks, paths } = content;
  return {
    lead: digestLead(content),
    initiatives: {
      ...initiatives,
      items: initiatives.items.map((one) => ({
        ...one,
        insights: { ...one.insights, items: one.insights.items.map(withCertainty) },
      })),
    },
    news: { ...news, items: news.items.map(withCertainty) },
    ...{ due, asks, paths },
  };
}

const certaintyWords = {
  high: "High certainty",
  moderate: "Moderate certainty",
  low: "Low certainty",
  "very-low": "Very low certainty",
};

const withCertainty = <Insight extends DigestInsight>(insight: Insight): Insight => ({
  ...insight,
  note: `${insight.certainty ? certaintyWords[insight.certainty] : "Not yet rated"}, ${insight.note}`,
});
