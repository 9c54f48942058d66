import type { ReaderWords } from "./en.ts";

export const de: ReaderWords = {
	tagline: "Quiz mit Beleg: wo es im Artikel steht und was dahintersteht.",
	figures: "Was andere geantwortet haben",
	fallback: "Quiz: Was haben Sie von diesem Artikel mitgenommen?",
	quiz: "Quiz",
	invite: "Was haben Sie von diesem Artikel mitgenommen?",
	dare: "Schaffen Sie mehr?",
	draft: "Entwurf",
	draftText:
		"Dieses Quiz ist nicht veröffentlicht, und Ihre Antworten werden nicht gespeichert. Der Link gilt bis {until}.",
	draftNeedsScripts: "Der Entwurf braucht JavaScript; das veröffentlichte Quiz geht auch ohne.",
	home: "Startseite",
	notHere: "Dieses Quiz gibt es hier nicht",
	notHereText: "Vielleicht ist die Adresse falsch geschrieben, oder das Quiz wurde gelöscht.",
	withdrawn: "Dieses Quiz wurde zurückgezogen",
	withdrawnText: "Die Redaktion hat es vom Netz genommen.",
	noPage: "Diese Seite gibt es hier nicht",
	noPageText: "Vielleicht ist die Adresse falsch geschrieben.",
	expired: "Dieser Link gilt nicht mehr",
	expiredText: "Bitten Sie die Redaktion um einen neuen.",
	busy: "Das lässt sich gerade nicht zeigen",
	busyText: "Bitte versuchen Sie es gleich noch einmal.",
	sorry: "Das hat nicht geklappt",
};
