import { lines, type Group } from './group';

const es = 'es' as const;

/** Danger to the body, now, in Spanish. */
export const EMERGENCY_SPANISH: readonly Group[] = [
  {
    name: 'body in danger',
    language: es,
    role: { kind: 'emergency' },
    patterns: lines(`
      no (puedo|puede|logro|logra|esta|puedo casi) (respirar|respirando|tragar|despertar|despertarlo|despertarla|moverme|mover|hablar bien|sentir las|pararme|levantarme|caminar)
      (me|le) (cuesta|falta|esta costando) (mucho|trabajo)? (respirar|el aire|aire|la respiracion)
      (me|le) falta (el)? aire
      (apenas|casi no|no|dificultad para|batallando para|dejo de) (puedo|puede|logro)? (respirar|respira|respiro)
      (me|le) (ahogo|ahoga|estoy ahogando|esta ahogando|estoy asfixiando|atragante|atraganto|asfixio)
      (se|me) (esta|estoy) (ahogando|asfixiando|atragantando|desmayando|desangrando|muriendo|convulsionando|poniendo (azul|morado|morada))
      (me|le) (duele|dolio|aprieta|oprime|arde|esta doliendo) (mucho|fuerte|muchisimo)? (el|mi)? (pecho|corazon|brazo izquierdo)
      (siento|tengo|siente|tiene|con) (un|una|mucho|mucha|fuerte)? (dolor|presion|opresion|punzada|ardor|punzadas|dolores) (muy)? (fuerte|intenso|intensa|horrible|terrible|fuertes)? (en|de) (el|mi)? (pecho|corazon)
      (creo|parece|pienso|siento)? (que)? (me|le|esta|estoy)? (esta|estoy)? (dando|teniendo|sufriendo|tengo|tiene|dio) (un|una) (infarto|ataque al corazon|derrame|embolia|ataque cardiaco|paro|convulsion|ataque epileptico|reaccion alergica|aneurisma|ataque de epilepsia|derrame cerebral)
      (mi)? (corazon|pulso) (me)? (late|va|palpita|esta) (muy|tan|demasiado|super|a) (rapido|acelerado|fuerte|mil)? _4 (no (para|baja|se calma|se detiene|deja)|horas|180|190|170|desmayo|mareo|rapido|acelerado)
      (corazon) no (para|deja|se calma|baja) 
      (se|me|le) (cierra|cierra|esta cerrando|cerro|hincha|hincho|esta hinchando|inflamo|inflama|estan hinchando|hinchan|hincharon|inflaron|cerrando) (la|mi|los|el)? _1 (garganta|lengua|cara|labios|boca|cuello)
      (garganta|lengua|labios|cara) (se (me|le)|hinchad*|cerrada|inflamad*|cerrandose) (cierra|hincha|esta cerrando|hinchando|inflamando|esta hinchando)?
      (ronchas|urticaria) _5 (respirar|garganta|silbido|aire|lengua|hinchad*)
      (labios|cara|dedos|piel) (azul|azules|morad*)
      (se|esta|me) (puso|pone|poniendo|esta poniendo|esta) (azul|morado|morada|azules|palido y no)
      (esta|estan|quedo|encontre|sigue) (convulsionando|inconsciente|desmayad*|sin conocimiento|sin pulso|sin respirar|inconcient*|inconciente|tirad* y no)
      (tiene|tuvo|teniendo|tengo|acabo de tener|esta con|le dio|con) (una|un)? (convulsiones|convulsion|ataque epileptico|infarto|derrame|embolia)
      no (despierta|reacciona|responde|respira|se despierta|contesta y|se mueve|vuelve en si|despertar)
      (se|me) (desmayo|desmaye|desvanecio|colapso|cayo|cai|desplomo|desvaneci|caido) _5 (golpe|golpeo|cabeza|pego|no (despierta|responde|reacciona)|despues de|pegue|golpee|infusion)
      (se)? (desmayo|desvanecio|desplomo|colapso)
      (perdio|perdi|perdiendo) (el|la) (conocimiento|conciencia|vista|habla|vision|consciencia)
      no (siento|puedo sentir|puedo mover|mueve|puede mover|siente|me responden) (las|la|mis|mi|el|un|los|medio|media|una)? (piernas|pierna|brazo|brazos|cara|cuerpo|lado|manos|mano|pies)
      (cara|boca|media cara|lado de la cara) (caida|chueca|torcida|paralizada|dormida|se me cayo|se le cayo|colgada)
      (se)? (me|le) (torcio|durmio|paralizo|entumio|cayo) (la|media|un|el|medio|toda|la mitad de la|mitad de la|la mitad del|un lado de la) (cara|boca|lado|brazo|cuerpo|pierna)
      (no|apenas) (puedo|puede) hablar (bien|claro)
      (habla|hablo|hablando) (arrastrad*|raro y|enredado|incoherencias|cosas sin sentido)
      (peor|mas fuerte) dolor de cabeza (de mi vida|que)
      dolor de cabeza _3 (de repente|repentino|insoportable de golpe|explosivo|subito)
      (de repente|de golpe|subitamente|repentinamente) _2 (no veo|no puedo ver|perdi la vista|no siento|no puedo (mover|hablar)|se me nublo)
      (vomito|vomitando|tosiendo|tose|vomite|escupo|escupiendo|orino) (con)? sangre
      (esta|estoy|voy) (muy)? (confundid*|desorientad*) _6 (no sabe|horas|donde|quien|sesion|no sabe donde|no se donde)
      (voy|estoy|vengo|va|esta|ando|iba) (manejando|conduciendo|al volante) _9 (sesion|infusion|tratamiento|clinica|ketamina|mareado|mareada|ahora|ahorita|veo doble|drogad*|borroso)
      (sesion|infusion|tratamiento|clinica) _6 (voy|estoy|vengo|va|ando|esta|y) (manejando|conduciendo|al volante)
      (llamen|llama|llame|necesito|manden|urge|necesitamos) (a|una|un|al|la)? (ambulancia|911|emergencias|urgencias)
      (me)? (estoy|siento que me|creo que me|siento que|se esta) (muriendo|muero|voy a morir)
      (me estoy muriendo)
      (se|me) (golpeo|golpee|pego|pegue|abrio|partio) (en)? la cabeza
    `),
  },
  {
    name: 'symptom named',
    language: es,
    role: { kind: 'emergency', noun: true },
    patterns: lines(`
      (dolor|presion|opresion) (fuerte|muy fuerte|intenso)? (de|en|del) (el|mi)? (pecho|corazon)
      (dificultad|dificultades|problemas) (para|al) respirar
      falta de aire
      (convulsiones|infarto|derrame cerebral|reaccion alergica grave)
    `),
  },
  {
    name: 'taken by accident',
    language: es,
    role: { kind: 'emergency', overdose: true },
    patterns: lines(`
      (me)? (tome|tomo|tomado|use|trague|puse|di|dio|bebio|comio|inyecte) _2 (doble|dos|2|tres|3|demasiad*|de mas|otra|mas de) _1 (dosis|pastillas|tabletas|veces|ketamina|la cuenta|lo debido|medicina|sprays) _3
      (doble|dos) (dosis|veces) _4 (error|accidente|equivocacion|sin querer|olvide|equivoque|tome)
      (por (error|accidente|equivocacion)|sin querer|accidentalmente) _4 (tome|tomo|trago|trague|comio|di|bebio|tomamos|ingirio)
      (tome|tomo|trago|trague|comio|bebio|ingirio) _6 (por (error|accidente|equivocacion)|sin querer|accidentalmente)
      (mi|el|la) _1 (<pariente>) (se|me|le)? (trago|comio|tomo|bebio|metio|encontro y) _4 (<medicina>|dosis|spray|trocisco)
    `),
  },
];
