import type { Database } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { teams, topics } from "@/db/schema/people";
import { emptyContent } from "../../insights/content-input";
import type { RecordJson } from "../library-json/record-shape";
import { insightMarkdown, type MarkdownFacts } from "./insight-markdown";

/** Writes records as Markdown, with the names of topics and teams and the keys of other records at hand. */
export class RecordWriter {
  private constructor(
    private readonly topics: Map<string, string>,
    private readonly teams: Map<string, string>,
    private readonly keys: Map<string, string>,
  ) {}

  static async open(database: Database) {
    const named = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
    return new RecordWriter(
      named(await database.select({ id: topics.id, name: topics.name }).from(topics)),
      named(await database.select({ id: teams.id, name: teams.name }).from(teams)),
      named(await database.select({ id: insights.id, name: insights.key }).from(insights)),
    );
  }

  /** What readers see, or the draft while nothing is published. */
  markdown(record: RecordJson): Buffer {
    const content = shownContent(record);
    const { status, standing } = standingOf(record, this.keys);
    const named = (ids: string[], names: Map<string, string>) => ids.flatMap((id) => names.get(id) ?? []);
    const facts: MarkdownFacts = {
      ...{ key: record.key, status, standing, visibility: record.visibility },
      ...{ author: record.author, owner: record.owner, translator: record.translator },
      publishedOn: record.publishedAt?.slice(0, 10) ?? null,
      topics: named(content.topicIds, this.topics),
      audience: named(record.audience, this.teams),
      readers: [...named(record.readers.teams, this.teams), ...record.readers.people],
      links: content.links.flatMap(({ kind, insightId, note }) => {
        const to = this.keys.get(insightId);
        return to === undefined ? [] : [{ kind, to, note }];
      }),
    };
    return Buffer.from(insightMarkdown(content, facts), "utf8");
  }
}

function shownContent({ revisions, publishedRevision, draft }: RecordJson) {
  const published = revisions.find(({ id }) => id === publishedRevision);
  return published?.content ?? draft?.content ?? emptyContent();
}

type Standing = Pick<MarkdownFacts, "status" | "standing">;

function standingOf(record: RecordJson, keys: Map<string, string>): Standing {
  const { status, trashedAt, supersededBy, retiredAt } = record;
  const day = (moment: string | null) => (moment ? ` on ${moment.slice(0, 10)}` : "");
  const by = supersededBy ? keys.get(supersededBy) : undefined;
  const said = [
    ...(status === "superseded" ? [`Superseded by ${by}${day(record.supersededAt)}.`] : []),
    ...(status === "retired" ? [`Retired${day(retiredAt)}.`] : []),
    ...(trashedAt ? [`In the trash since ${trashedAt.slice(0, 10)}.`] : []),
  ];
  return { status: status === "draft" ? "draft" : "published", standing: said.join(" ") || null };
}
