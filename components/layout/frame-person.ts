/** Whom the frame is drawn for. */
export type FramePerson = {
  id: string;
  name: string;
  email: string;
  role: "reader" | "author" | "curator" | "admin";
};

/** What the frame itself can do; the routes give it the server actions. */
export type FrameActions = {
  signOut: (data: FormData) => Promise<void>;
  setTheme: (data: FormData) => Promise<void>;
};

/** Whether pages of administration are open to them. */
export const administers = (role: FramePerson["role"]) => role === "admin" || role === "curator";
