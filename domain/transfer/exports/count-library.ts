import type { Database } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { paths } from "@/db/schema/paths";
import { people, teams, topics } from "@/db/schema/people";
import { studies } from "@/db/schema/studies";
import type { ExportCounts } from "../library-json/export-format";

/** How much an export holds. */
export const countLibrary = async (database: Database): Promise<ExportCounts> => ({
  people: await database.$count(people),
  teams: await database.$count(teams),
  topics: await database.$count(topics),
  records: await database.$count(insights),
  paths: await database.$count(paths),
  initiatives: await database.$count(initiatives),
  datasets: await database.$count(datasets),
  studies: await database.$count(studies),
});
