/** A selector for elements whose text is not the article's: it is not displayed, struck out, or belongs to the quiz. */
export const SKIPPED =
	"head,script,style,noscript,template,textarea,select,readback-quiz,iframe,svg,audio,video,rt,rtc,rp,del,s,strike";
