import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { misfit } from "./misfit";
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

  of(address: string): string {
    const id = this.byAddress.get(this.names.address(address));
    if (id !== undefined) return id;
    throw misfit(
      "people.json",
      `The export names ${address}, and says nobody has that address.`,
      "Export the library again, or continue with its Markdown files only, as foreign data.",
    );
  }

  orNull = (address: string | null) => (address === null ? null : this.of(address));
}
