/** A download: its name below data/, its media type, and what is in it. */
export interface Download {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Where the data stand and what version of them a description is of. */
export interface Edition {
  /** The site's absolute address, with a closing slash. */
  root: string;
  version: string;
}
