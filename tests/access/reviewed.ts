/** What axe cannot decide and we have looked at, with the reason why it is right. A new one fails; so does one gone. */
export const reviewed: { finds: RegExp; because: string }[] = [];
