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
    const [row] = await client<{ last: boolean }[]>`select pg_try_advisory_lock(${holdLock}) as last`;
    return row?.last ?? false;
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
