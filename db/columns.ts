import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";

/** A moment, kept in UTC. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A key that is made before the row is stored; later ones sort after earlier ones. */
export const madeId = () =>
  uuid("id")
    .primaryKey()
    .$defaultFn(() => uuidv7());

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
