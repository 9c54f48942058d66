import type { ReaderWords } from "./en.ts";

export const it: ReaderWords = {
	tagline: "Quiz che mostrano dove lo dice l’articolo e su che cosa si fonda.",
	figures: "Che cosa hanno risposto i lettori",
	fallback: "Quiz: che cosa ti è rimasto di questo articolo?",
	quiz: "Quiz",
	invite: "Che cosa ti è rimasto di questo articolo?",
	dare: "Sai fare di meglio?",
	draft: "Bozza",
	draftText:
		"Questo quiz non è pubblicato e le tue risposte non vengono conservate. Link valido fino a questa data: {until}.",
	draftNeedsScripts: "La bozza ha bisogno di JavaScript; il quiz pubblicato funziona anche senza.",
	home: "Pagina iniziale",
	notHere: "Questo quiz non è qui",
	notHereText: "Forse l’indirizzo è sbagliato o il quiz è stato eliminato.",
	withdrawn: "Questo quiz è stato ritirato",
	withdrawnText: "La redazione lo ha tolto dalla rete.",
	noPage: "Questa pagina non è qui",
	noPageText: "Forse l’indirizzo è sbagliato.",
	expired: "Questo link non funziona più",
	expiredText: "Chiedine uno nuovo alla redazione.",
	busy: "Al momento non è possibile mostrarlo",
	busyText: "Riprova tra poco.",
	sorry: "Non ha funzionato",
};
