import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { StatusReader } from "./search-facts";

type WorkFactsProps = {
  work: {
    isWorked: boolean;
    waiting: number;
    waitingSince: Date | null;
    givenUp: number;
    database: { version: string; bytes: number };
  };
  mails: { waiting: number; uncertain: number };
  reader: StatusReader;
};

/** What runs, and what waits to be done. */
export function WorkFacts({ work, mails, reader }: WorkFactsProps) {
  const { isWorked, waiting, waitingSince, givenUp, database } = work;
  const number = (count: number) => count.toLocaleString(reader.locale);
  const megabytes = Math.max(1, Math.round(database.bytes / 1024 ** 2));
  return (
    <DefinitionList
      className="max-w-3xl tabular-nums"
      items={[
        { term: "Database", children: `PostgreSQL ${database.version}, ${number(megabytes)} MB` },
        { term: "Worker", children: isWorked ? "At work" : "None is at work" },
        {
          term: "Jobs",
          children: (
            <>
              {waiting === 0 ? "None waits" : `${number(waiting)} waiting`}
              {waitingSince && (
                <>
                  , the oldest since <Time at={waitingSince} {...reader} />
                </>
              )}
              {givenUp > 0 && `; ${number(givenUp)} given up`}
            </>
          ),
        },
        {
          term: "Mail",
          children: (
            <>
              {mails.waiting === 0 ? "None waits" : `${number(mails.waiting)} waiting`}
              {mails.uncertain > 0 && `, ${number(mails.uncertain)} uncertain`}.{" "}
              <TextLink href="/admin/deliveries">See the deliveries</TextLink>
            </>
          ),
        },
      ]}
    />
  );
}
