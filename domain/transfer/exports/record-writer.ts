import type { Database } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { teams, topics } from "@/db/schema/people";
import type { RecordJson } from "../library-json/record-shape";

/** Writes records as Markdown, with the names of topics and teams and the keys of other records at hand. */
export class RecordWriter {
  private constructor(
    private readonly topics: Map<string, string>,
    private readonly teams: Map<string, string>,
    private readonly keys: Map<string, string>,
  ) {}

  static async open(database: Database) {
    const named = async (rows: Promise<{ id: string; name: string }[]>) =>
      new Map((await rows).map(({ id, name }) => [id, name]));
    return new RecordWriter(
      await named(database.select({ id: topics.id, name: topics.name }).from(topics)),
      await named(database.select({ id: teams.id, name: teams.name }).from(teams)),
      await named(database.select({ id: insights.id, name: insights.key }).from(insights)),
    );
  }

  markdown(record: RecordJson): Buffer {
    return Buffer.from(`# ${record.statement}\n`);
  }
}
