/** Where the parts of the demo are. Origins and addresses of APIs have no slash at the end. */
export interface DemoUrls {
  /** Front page; also the origin of the bundle. */
  index: string;
  /** The script to embed. */
  helpdock: string;
  desk: string;
  atrium: string;
  larchmont: string;
  strict: string;
  /** Origin of the ticket APIs. */
  api: string;
  atriumApi: string;
  larchmontApi: string;
}

/** Port of each server; 0 takes any that is free. */
export interface DemoPorts {
  index: number;
  atrium: number;
  larchmont: number;
  api: number;
  strict: number;
}

/** Five ports in a row, or any five. */
export function portsFrom(base: number): DemoPorts {
  const port = (offset: number): number => (base === 0 ? 0 : base + offset);
  return { index: port(0), atrium: port(1), larchmont: port(2), api: port(3), strict: port(4) };
}
