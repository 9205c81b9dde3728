import { readMailAddress } from "../people/mail-address";
import { oneLine } from "./one-line";

export type Recipient = { name: string; address: string };

/** Takes an address only in its plainest form, so that no parser down the line can read two recipients into it. */
export function toRecipient({ name, address }: Recipient): Recipient {
  const read = readMailAddress(address);
  if (read.address === null) throw new Error("This mail address is not in the form that can be sent to.");
  return { name: oneLine(name).slice(0, 200), address: read.address };
}
