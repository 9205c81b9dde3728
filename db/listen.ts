import postgres from "postgres";

/** Waits on a connection of its own for what is notified on a channel; one that breaks is made anew by itself. */
export async function listen(channel: string, heard: () => void) {
  const connection = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  // Whatever was said while the connection was gone was not heard.
  await connection.listen(channel, heard, heard);
  return () => connection.end({ timeout: 1 });
}
