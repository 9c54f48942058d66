/** Elements whose text is none of the article's, as a selector: nobody reads it there, or it is the quiz's own. */
export const SKIPPED =
	"head,script,style,noscript,template,textarea,select,readback-quiz,iframe,svg,audio,video,rt,rtc,rp";
