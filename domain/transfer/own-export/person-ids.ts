import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Names } from "./renamed-record";

/** Who is meant by an address of the export, once everybody is here. */
export class PersonIds {
  private constructor(
    private readonly byAddress: Map<string, string>,
    private readonly names: Names,
  ) {}

  static async read(tx: Transaction, names: Names) {
    const rows = await tx.select({ id: people.id, email: people.email }).from(people);
    return new PersonIds(new Map(rows.map(({ id, email }) => [email, id])), names);
  }

  /** By the address of here, or by that of the export. */
  of(address: string): string {
    const id = this.byAddress.get(address) ?? this.byAddress.get(this.names.address(address));
    if (id === undefined) throw new Error("Somebody of the export is not here, although all were made.");
    return id;
  }

  orNull = (address: string | null) => (address === null ? null : this.of(address));
}
