import { captionRuns, type CaptionRun, type MarkedCaption } from '../../story/caption-marks';

function Words({ text, bold, italic, href }: CaptionRun) {
  const slanted = italic ? <em>{text}</em> : text;
  const words = bold ? <strong>{slanted}</strong> : slanted;
  // A click does not follow it: like links in the text, it is part of the copy.
  return href === null ? words : <span className="caption-link">{words}</span>;
}

/** A caption as it will be printed, with its emphasis and its links. */
export const CaptionWords = ({ of }: { readonly of: MarkedCaption }) => (
  <span className="photo-caption">
    {captionRuns(of).map((run, index) => (
      <Words key={index} {...run} />
    ))}
  </span>
);
