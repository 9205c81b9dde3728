/** Roles as people read them. */
export const roleName = {
  reader: "Reader",
  author: "Author",
  curator: "Curator",
  admin: "Administrator",
} as const;
