import type { Database } from "@/db/client";
import { people } from "@/db/schema/people";

/** The address of each person by their id: how the library names people outside of this installation. */
export class Addresses {
  private constructor(private readonly byId: Map<string, string>) {}

  static async read(database: Database) {
    const rows = await database.select({ id: people.id, email: people.email }).from(people);
    return new Addresses(new Map(rows.map(({ id, email }) => [id, email])));
  }

  of(personId: string): string {
    const address = this.byId.get(personId);
    if (address === undefined) throw new Error("The library names somebody who is not among its people.");
    return address;
  }

  orNull = (personId: string | null) => (personId === null ? null : this.of(personId));

  /** Sorted; of lists without foreign keys, those who are there. */
  sorted = (personIds: string[]) => personIds.flatMap((id) => this.byId.get(id) ?? []).toSorted();
}
