/** Where bytes lie by name on this device. Each method may reject with what the browser says. */
export interface ByteStore {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Blob | null>;
  write(name: string, content: Blob): Promise<void>;
  remove(name: string): Promise<void>;
}
