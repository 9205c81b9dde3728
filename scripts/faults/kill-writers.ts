import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { Client, Tally } from "./client";
import { openInstallation } from "./installation";
import { Journal } from "./journal";
import { type Seeded, seeded } from "./seeded";
import { verify } from "./verify";
import { write } from "./writer";

export type KillOptions = { seed: number; kills: number; writers: number; fast?: boolean };

/** Writers write over HTTP while the web process is killed again and again; then the database is held against what they were told. */
export async function killUnderWriters({ seed, kills, writers, fast }: KillOptions) {
  const random = seeded(seed);
  const installation = await openInstallation({ fast });
  const [journal, tally, began] = [new Journal(), new Tally(), Date.now()];
  try {
    await installation.web.start();
    const members = await installation.signedIn(writers, "author");
    const [reviewer] = await installation.signedIn(1, "curator");
    let isOver = false;
    const writing = members.map((member, index) =>
      write({
        name: `w${index + 1}`,
        client: new Client(installation.web, member, tally),
        ...{ journal, reviewerId: reviewer?.id ?? "", isOver: () => isOver },
        random: seeded(seed + index + 1),
        lookUp: (key) => lookUp(installation.sql, key),
      }),
    );
    const killing = killAgain(kills, { web: installation.web, journal, writers, random }).finally(() => {
      isOver = true;
    });
    await Promise.all([killing, ...writing]);
    return {
      ...{ what: "kill -9 of the web process under writers", seed, kills, writers },
      ...{ seconds: Math.round((Date.now() - began) / 1000), starts: installation.web.starts },
      ...{ requests: tally.requests, withoutAnswer: tally.unknown },
      acknowledged: {
        ...{ saves: journal.saves, records: journal.records.length },
        ...{ comments: journal.comments.length, reviews: journal.submitted.length },
      },
      ...(await verify(installation.sql, journal)),
      wrong: tally.wrong,
    };
  } finally {
    await installation.close();
  }
}

type Web = Awaited<ReturnType<typeof openInstallation>>["web"];
type Killing = { web: Web; journal: Journal; writers: number; random: Seeded };

/** Each time in the middle of the writing, after another number of acknowledged writes; and some writing in peace at the end. */
async function killAgain(kills: number, { web, journal, writers, random }: Killing) {
  for (let kill = 0; kill < kills; kill++) {
    await written(journal, writers * random.between(1, 10));
    await pause(random.between(0, 50));
    await web.kill();
    await web.start();
  }
  await written(journal, writers * 3);
}

/** Waits for so many more acknowledged writes; an app that takes none for a minute is at fault. */
async function written(journal: Journal, more: number) {
  const [wanted, patience] = [journal.acknowledged + more, Date.now() + 60_000];
  while (journal.acknowledged < wanted) {
    if (Date.now() > patience) throw new Error("The app acknowledges no more writes.");
    await pause(5);
  }
}

async function lookUp(sql: Sql, key: string) {
  const [row] = await sql<{ id: string; review: string | null }[]>`
    select i.id, (select r.id from reviews r where r.insight_id = i.id and r.state = 'open') as review
    from insights i where i.key = ${key}`;
  if (!row) throw new Error(`The record ${key} was acknowledged and is not there.`);
  return { id: row.id, openReviewId: row.review };
}
