import { createContext } from "react";

/** Where this record's own routes are; they lead by the record's key, which stays when its statement changes. */
export const addressesOf = (key: string) => ({
  draft: `/insights/${key}/draft`,
  rendered: `/insights/${key}/rendered`,
  linkChoices: `/insights/${key}/link-choices`,
});

export const AddressContext = createContext(addressesOf(""));
