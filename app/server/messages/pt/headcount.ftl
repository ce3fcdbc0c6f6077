## Starting a headcount

count-lead = Quantas pessoas estão dentro e quantas ainda cabem. Quem tiver o link pode contar.
count-submit = Começar a contar
count-text = Não precisa de conta. Uma contagem é excluída depois de um dia sem uso.
count-name-hint = Por exemplo: Sede do clube ou Arquibancada leste.
count-current = Já dentro

## The page of a headcount

headcount-title = Contagem
headcount-one-out = Sai um
headcount-one-in = Entra um
headcount-failed = A contagem não foi registrada. Toque de novo.
headcount-reload = Recarregue a página para ver a contagem mais recente.
headcount-share = Contar juntos
headcount-share-text = Quem abrir esta página pode contar, e todos veem o mesmo número.
headcount-maximum = Alterar o máximo
headcount-new = Contar em outro lugar
headcount-maximum-hint = Se houver mais gente dentro, a contagem é reduzida ao máximo.

headcount-room = Vagas livres: { $heads }
headcount-full = Lotado: sai um, entra um
headcount-over = { $heads } a mais
headcount-figure = { $current } <of>de { $maximum }</of>

headcount-expired = Esta contagem expirou: ninguém a usou por um dia. Comece outra em “Contar pessoas”.
