/** How a called function was named where it was called, for error texts. */
export type NameKind =
  | 'local'
  | 'upvalue'
  | 'global'
  | 'field'
  | 'method'
  | 'metamethod'
  | undefined;

/** A place in the source where a call happens. */
export class Site {
  constructor(
    /** Name of the chunk as error texts show it; undefined for a call made by a native function. */
    readonly chunk: string | undefined,
    readonly line: number,
    readonly kind: NameKind = undefined,
    readonly name: string = '?',
  ) {}

  private events: Map<string, Site> | undefined = undefined;

  /** The same place, calling a metamethod. */
  calling(event: string): Site {
    this.events ??= new Map();
    let site = this.events.get(event);
    if (!site) {
      site = new Site(this.chunk, this.line, 'metamethod', event);
      this.events.set(event, site);
    }
    return site;
  }

  /** `lambda:3: `, or nothing when no Lua code made the call. */
  get where(): string {
    return this.chunk === undefined ? '' : `${this.chunk}:${this.line}: `;
  }
}

/** The place of every call a native function makes. */
export const NATIVE_SITE = new Site(undefined, 0);
