import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

/** Any number: whoever needs the embedded server shares this advisory lock as long as they live. */
const holdLock = 7_351_003_189;

export type ServerHold = {
  /** Gives the hold back and says whether nobody else has one. */
  release(): Promise<{ wasLast: boolean }>;
};

/** Tells the embedded server that somebody needs it. The server itself forgets the hold of a process that died. */
export async function holdServer(url: string, who: string): Promise<ServerHold> {
  let released = false;
  const client = postgres(url, {
    // Advisory locks belong to one database: all meet in the one that every server has.
    database: "postgres",
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: `tidemark ${who}` },
    onclose: () => {
      if (!released) setTimeout(() => void take().catch(() => {}), 1000).unref();
    },
  });
  const take = async () => {
    if (!released) await client`select pg_advisory_lock_shared(${holdLock})`;
  };
  const isLast = async () => {
    await client`select pg_advisory_unlock_all()`;
    // The server takes a moment to notice that a process was killed just now.
    for (let tries = 0; tries < 10; tries++) {
      const [row] = await client<{ last: boolean }[]>`select pg_try_advisory_lock(${holdLock}) as last`;
      if (row?.last) return true;
      await pause(50);
    }
    return false;
  };
  await take();
  return {
    async release() {
      released = true;
      const wasLast = await isLast().catch(() => false);
      await client.end({ timeout: 1 });
      return { wasLast };
    },
  };
}
