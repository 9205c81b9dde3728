import { AsyncLocalStorage } from "node:async_hooks";
import type postgres from "postgres";

const keeping = new AsyncLocalStorage<true>();

/**
 * Runs work that asks the same of the database again and again, such as composing digests: each connection keeps the plans
 * of its queries, which for those with many joins takes ten times as long to make as to follow.
 */
export const keepingPlans = <Result>(work: () => Promise<Result>) => keeping.run(true, work);

/** Has a client name the statements of `keepingPlans`, those of its transactions as well. */
export function withKeptPlans(client: postgres.Sql) {
  const begin = client.begin as (...args: unknown[]) => Promise<unknown>;
  const wrapped = (...args: unknown[]) => {
    const work = args.pop() as (tx: postgres.TransactionSql) => unknown;
    return begin(...args, (tx: postgres.TransactionSql) => work(naming(tx)));
  };
  client.begin = wrapped as typeof client.begin;
  return naming(client);
}

function naming<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const unsafe = client.unsafe as (query: string, parameters?: never[], options?: object) => unknown;
  const named = (query: string, parameters?: never[], options?: object) =>
    unsafe(query, parameters, keeping.getStore() ? { ...options, prepare: true } : options);
  client.unsafe = named as typeof client.unsafe;
  return client;
}
