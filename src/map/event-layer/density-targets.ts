/** In what numbers events are counted on this graphics card. */
export interface Counter {
  /** What events are added up in, and what the softened sums are kept in. */
  readonly sums: PixelFormat;
  readonly soft: PixelFormat;
  /** How much one event adds. */
  readonly one: number;
  /** By how much each of the two softening passes multiplies, so that its results fit what they are kept in. */
  readonly gain: number;
  /** Whether parts of an event can be added. */
  readonly isFine: boolean;
}

interface PixelFormat {
  readonly internal: number;
  readonly type: number;
}

/**
 * Whole floats where the card can add them up; else half floats, which count to two thousand in a cell; else bytes, which
 * count to 255: then the highest tones are not reached, and nothing is said that is not so ("or more").
 */
export function chooseCounter(gl: WebGL2RenderingContext): Counter {
  const hasFloat = gl.getExtension("EXT_color_buffer_float") !== null;
  const hasHalf = hasFloat || gl.getExtension("EXT_color_buffer_half_float") !== null;
  const float = { internal: gl.RGBA32F, type: gl.FLOAT };
  const half = { internal: gl.RGBA16F, type: gl.HALF_FLOAT };
  const bytes = { internal: gl.RGBA8, type: gl.UNSIGNED_BYTE };
  if (hasFloat && gl.getExtension("EXT_float_blend") !== null) {
    return { sums: float, soft: half, one: 1, gain: 0.25, isFine: true };
  }
  if (hasHalf) return { sums: half, soft: half, one: 1, gain: 0.25, isFine: true };
  return { sums: bytes, soft: bytes, one: 1 / 255, gain: 3.76, isFine: false };
}

/** One or two pictures of the same size each, for four hues and four more: 0 the sums, 1 and 2 softened. */
export interface Targets {
  resize(width: number, height: number): void;
  /** Is drawn into. */
  write(target: number): void;
  /** Becomes texture 0, and its second picture texture 1. */
  read(target: number): void;
  dispose(): void;
}

export function createTargets(
  gl: WebGL2RenderingContext,
  { sums, soft }: Counter,
  pictures: number,
): Targets {
  const targets = [sums, soft, soft].map((format) => ({
    format,
    frame: gl.createFramebuffer(),
    textures: Array.from({ length: pictures }, () => gl.createTexture()),
  }));
  let size = "";

  return {
    resize(width, height) {
      if (size === `${width} ${height}`) return;
      size = `${width} ${height}`;
      for (const { format, frame, textures } of targets) {
        gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
        for (const [index, texture] of textures.entries()) {
          gl.bindTexture(gl.TEXTURE_2D, texture);
          const { internal, type } = format;
          gl.texImage2D(gl.TEXTURE_2D, 0, internal, width, height, 0, gl.RGBA, type, null);
          for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
            gl.texParameteri(gl.TEXTURE_2D, parameter, gl.NEAREST);
          }
          gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + index, gl.TEXTURE_2D, texture, 0);
        }
        gl.drawBuffers(textures.map((_, index) => gl.COLOR_ATTACHMENT0 + index));
      }
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
    write(target) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, targets[target]?.frame ?? null);
    },
    read(target) {
      for (const [index, texture] of (targets[target]?.textures ?? []).entries()) {
        gl.activeTexture(gl.TEXTURE0 + index);
        gl.bindTexture(gl.TEXTURE_2D, texture);
      }
    },
    dispose() {
      for (const { frame, textures } of targets) {
        gl.deleteFramebuffer(frame);
        for (const texture of textures) gl.deleteTexture(texture);
      }
    },
  };
}

/** A picture of bytes of the cells' hues and heights, which every card can soften between them. */
export interface CellPicture {
  resize(width: number, height: number): void;
  write(): void;
  /** Becomes the texture of the active unit. */
  read(): void;
  dispose(): void;
}

export function createCellPicture(gl: WebGL2RenderingContext): CellPicture {
  const frame = gl.createFramebuffer();
  const texture = gl.createTexture();
  let size = "";
  return {
    resize(width, height) {
      if (size === `${width} ${height}`) return;
      size = `${width} ${height}`;
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
        gl.texParameteri(gl.TEXTURE_2D, parameter, gl.LINEAR);
      }
      for (const parameter of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
        gl.texParameteri(gl.TEXTURE_2D, parameter, gl.CLAMP_TO_EDGE);
      }
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
    write() {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    },
    read() {
      gl.bindTexture(gl.TEXTURE_2D, texture);
    },
    dispose() {
      gl.deleteFramebuffer(frame);
      gl.deleteTexture(texture);
    },
  };
}
