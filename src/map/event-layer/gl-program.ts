/** A linked program and its uniforms by name. */
export interface GlProgram {
  readonly program: WebGLProgram;
  /** null where the shader has no such uniform or the context is lost, which every gl call accepts. */
  uniform(name: string): WebGLUniformLocation | null;
}

/** A program that the card's driver is still making. */
export interface StartedProgram {
  /** false: to use it now would hold the page up until it is made. Asking does not. */
  isReady(): boolean;
  /** Waits for it where need be. Throws with the compiler's words if a shader is wrong: a bug, unless the context is lost. */
  finish(): GlProgram;
  dispose(): void;
}

/** Asked of a card that makes programs beside the page, and says when it is done. */
const parallelCompile = "KHR_parallel_shader_compile";

/** Only starts: nothing is asked of the card that it would have to finish first. */
export function startProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): StartedProgram {
  const program = gl.createProgram();
  const parallel = gl.getExtension(parallelCompile);
  const sources = [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const;
  const shaders = sources.flatMap(([type, source]) => {
    const shader = gl.createShader(type);
    if (shader === null) return [];
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    return [shader];
  });
  gl.linkProgram(program);
  let finished: GlProgram | null = null;

  function check(): void {
    if (gl.getProgramParameter(program, gl.LINK_STATUS) || gl.isContextLost()) return;
    const logs = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)];
    throw new Error(`event layer: program cannot be made: ${logs.filter(Boolean).join("; ")}`);
  }

  return {
    isReady: () =>
      finished !== null ||
      parallel === null ||
      gl.isContextLost() ||
      gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR) === true,
    finish() {
      if (finished !== null) return finished;
      check();
      for (const shader of shaders) gl.deleteShader(shader);
      finished = withUniforms(gl, program);
      return finished;
    },
    dispose: () => gl.deleteProgram(program),
  };
}

/** One that is needed at once. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): GlProgram {
  return startProgram(gl, vertex, fragment).finish();
}

function withUniforms(gl: WebGL2RenderingContext, program: WebGLProgram): GlProgram {
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform(name) {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    },
  };
}
