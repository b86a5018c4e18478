import { useEffect, useRef } from "preact/hooks";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { StoryFoot } from "./story-foot.tsx";
import { StoryHead } from "./story-head.tsx";
import { StoryScene } from "./story-scene.tsx";
import { useSceneScroll } from "./use-scene-scroll.ts";
import "./story-reader.css";

/** The story as a column to scroll, in step with map, time and list. */
export function StoryReader() {
  const { state, actions } = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const at = state.scene.value;
  const story = state.stories.value.find(({ id }) => id === at?.storyId);
  const index = at?.index ?? 0;
  const enter = (next: number) => story !== undefined && actions.sceneEntered(story.id, next);
  useSceneScroll(
    scroller,
    story === undefined ? -1 : index,
    state.surroundings.value.prefersReducedMotion,
    enter,
  );
  useEffect(() => actions.storiesRequested(), [actions]);
  if (story === undefined) return <p class="story-waiting">{words.loading}</p>;

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    actions.sceneStepped(step === 1 ? 1 : -1);
  };
  return (
    <section class="story" aria-label={words.region} data-keys="story" onKeyDown={press}>
      <StoryHead story={story} index={index} />
      <div class="story-scenes scroller" ref={scroller}>
        {story.scenes.map((scene, number) => (
          <StoryScene
            key={number}
            scene={scene}
            index={number}
            isCurrent={number === index}
            enter={() => enter(number)}
          />
        ))}
        <p class="story-end">
          {words.end}{" "}
          <button type="button" class="text-button" onClick={() => enter(0)}>
            {words.readAgain}
          </button>
        </p>
      </div>
      <StoryFoot story={story} index={index} />
    </section>
  );
}
