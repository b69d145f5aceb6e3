/** How the source refers to a called function, for error messages. */
export type NameKind =
  | 'local'
  | 'upvalue'
  | 'global'
  | 'field'
  | 'method'
  | 'metamethod'
  | undefined;

/** A position in the source at which a call is made. */
export class Site {
  constructor(
    /** The chunk name as error messages show it; undefined for a call from a native function. */
    readonly chunk: string | undefined,
    readonly line: number,
    readonly kind: NameKind = undefined,
    readonly name: string = '?',
  ) {}

  private events: Map<string, Site> | undefined = undefined;

  /** Returns the site of a metamethod call at the same position. */
  calling(event: string): Site {
    this.events ??= new Map();
    let site = this.events.get(event);
    if (!site) {
      site = new Site(this.chunk, this.line, 'metamethod', event);
      this.events.set(event, site);
    }
    return site;
  }

  /** The prefix `lambda:3: ` of error messages; empty for a call that no Lua code made. */
  get where(): string {
    return this.chunk === undefined ? '' : `${this.chunk}:${this.line}: `;
  }
}

/** The site of every call that a native function makes. */
export const NATIVE_SITE = new Site(undefined, 0);
