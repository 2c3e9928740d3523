HB="Handboek, "; BD="Werkafspraken, "
groups={
"ContractRules":("Rules about contracts and providers",[
("C01","Contract",HB+"2.2","Contracten lopen 4 jaar en worden ten hoogste tweemaal met 3 jaar verlengd: samen hooguit 10 jaar.","Contracts run 4 years and are extended at most twice by 3 years: at most 10 in all."),
("C02","Contract",HB+"Bijlage 1","De gecontracteerde aanbieders met hun KvK-nummer en segment: 40 voor Individueel, van wie drie ook voor Collectief.","The contracted providers with their trade register number and segment: 40 for Individual, three of them for Collective as well."),
("C03","Guard",HB+"Bijlage 3 (4); 1; 4 (b)","Segment Individueel gebruikt alleen gecontracteerde aanbieders, segment Collectief zijn drie.","Segment Individual uses contracted providers only, segment Collective its three."),
("C04","Contract",HB+"Bijlage 3 (6)","Segment Individueel is een open house: nieuwe aanbieders treden toe vanaf 1 april 2022, niet eerder.","Segment Individual is an open house: new providers enter from 1 April 2022, not before."),
("C05","Guard",BD+"5.4; Handboek, Bijlage 3 (5)","Een aanbieder zonder contract of subsidierelatie vraagt de uitzonderingsroute, die alleen openstaat als geen ingekochte voorziening past.","A provider without a contract or subsidy relation takes the exception route, open only when no purchased provision fits."),
("C06","Contract",HB+"Bijlage 3 (3)","Trajecten die op 1 januari 2022 lopen worden afgemaakt onder het oude contract, ook zonder nieuw contract.","Trajectories running on 1 January 2022 are finished under the old contract, also without a new one."),
("C07","Signal",BD+"10","Social return en MVI gelden boven EUR 250.000 zonder btw verwachte opdrachtwaarde per jaar, over alle overeenkomsten samen.","Social return and MVI apply above EUR 250,000 excluding VAT expected yearly order value over all agreements together."),
("C08","Record",BD+"3.5","De escalatieladder heeft drie treden: directeur MGR, secretaris MGR, portefeuillehouders; partijen informeren elkaar vooraf.","The escalation ladder has three steps: director MGR, secretary MGR, portfolio holders; parties inform each other beforehand."),
("C09","Record",HB+"Bijlage 3 (intro)","Wat een gemeente of haar SW-bedrijf zelf uitvoert is gemerkt als inbesteed; regels voor contract, tarief en KPI gelden er niet voor.","What a municipality or its sheltered-work company carries out itself is marked in-house; rules for contract, rate and KPI do not apply to it."),
("C10","Record",BD+"3.2.4; 4.1","Elke aanbieder heeft ten minste één geregistreerde contactpersoon, die per domein kan verschillen.","Every provider has at least one registered contact person, who may differ per domain."),
("C11","Calculation",BD+"10","De verwachte opdrachtwaarde per jaar wordt herrekend uit de werkelijke productie; de contractmanager hoort wanneer de verplichting begint of vervalt.","The expected yearly order value is recomputed from actual production; the contract manager hears when the obligation starts or lapses."),
("C12","Deadline",BD+"10.1.2","Aan het eind van elk jaar levert de contractmanager de productie per aanbieder aan de SR-functionarissen.","At the end of each year the contract manager delivers the production per provider to the social return officers."),
("C13","Signal",BD+"10.1.2","De voortgang van social return staat op de agenda van het accountgesprek; wat niet wordt nagekomen, wordt opgeschaald.","Social return progress is on the agenda of the account conversation; obligations not met are escalated."),
("C14","Deadline",BD+"10.2","Een aanbieder boven de drempel rapporteert jaarlijks schriftelijk over MVI.","A provider above the threshold reports on MVI in writing once a year."),
("C15","Contract",BD+"5.2.1; 5.2.2","Tarieven worden niet herijkt: ze veranderen alleen door een nieuw gepubliceerde tarievenkaart.","Rates are not recalibrated: they change only by a newly published rate card."),
("C16","Document",BD+"4.2 A, D","Het contractgesprek heeft een vaste agenda, en de contractmanager maakt het verslag.","The contract conversation has a standard agenda, and the contract manager makes the minutes."),
]),
"OrderRules":("Rules about the question, the order and the start",[
("O01","Record",HB+"1","Brede vraagverheldering met de cliënt: behoeften, eigen kracht, netwerk, algemene of voorliggende voorzieningen.","Broad clarification of the question with the client: needs, own strength, network, general or preceding facilities."),
("O02","Guard",HB+"1","Het leefzorgplan houdt ten minste in: hulpvraag, doelen, onderwerpen van onderzoek, aanbieder en segment, duur en evaluatie; wat ontbreekt, wordt genoemd.","The leefzorgplan holds at least: question, goals, subjects of the investigation, provider and segment, duration and evaluation; what is missing is named."),
("O03","Guard",HB+"2.3; 3; Bijlage 2","Segment 1 heeft product P1, segment 2 product P2 op mbo- of hbo-niveau.","Segment 1 has product P1, segment 2 product P2 at mbo or hbo level."),
("O04","Record",HB+"1","Een matchingsgesprek met een mogelijke aanbieder: past de vraag, welk traject, welke start.","A matching conversation with a possible provider: does the question fit, which trajectory, which start."),
("O05","Document",HB+"2.4; 4","De aanbieder stelt met de cliënt een plan van aanpak op; de bron vraagt geen akkoord.","The provider draws up a plan van aanpak with the client; the source asks no approval."),
("O06","Guard",HB+"3.1 (3); 3.2 (4); Bijlage 4 KPI 1","Voor de start zijn begintrede, doeltrede en termijn afgesproken; een ontbrekende startsituatie wordt gemeld en telt mee.","Before the start begin step, target step and term are agreed; a missing start situation is signalled and counts."),
("O07","Guard",HB+"3.2 (4)(5)","In segment 2 koopt de casusregisseur een aantal uren over een afgesproken periode.","In segment 2 the case manager buys a number of hours over an agreed period."),
("O08","Guard",HB+"1; 2.3","Alleen de casusregisseur bepaalt segment en doelen (WAT); de aanbieder vult het HOE in.","Only the case manager sets segment and goals (the WHAT); the provider fills in the HOW."),
("O09","Record",HB+"3.1 (5); 3.2 (5)","De duur is variabel: in segment 1 genoemd in plan en opdracht, in segment 2 bepaald in overleg.","The duration is variable: named in plan and order in segment 1, set in consultation in segment 2."),
("O10","Signal",HB+"3.1 (1)(2)","Een loonwaarde boven 30% in segment 1 wordt gemeld, niet geweigerd.","A wage value above 30% in segment 1 is signalled, not refused."),
]),
"CourseRules":("Rules about a running trajectory and its end",[
("T01","Guard",HB+"Bijlage 4, KPI 1","De doorlooptijd wordt per trajectperiode ten hoogste tweemaal aangepast.","The term is adjusted at most twice per trajectory period."),
("T02","Deadline",HB+"3.1 (1); Bijlage 4","Segment 1 duurt voor een deelnemer ten hoogste 3 jaar aaneengesloten.","Segment 1 lasts at most 3 years uninterrupted for a participant."),
("T03","Deadline",HB+"3.1 (5)","Bij het ingaan van het derde jaar zijn er afspraken over een volgende passende plek.","On entering the third year agreements on a next fitting place are due."),
("T04","Record",HB+"3.1; Bijlage 4","Bij stagnatie wordt het plan bijgesteld naar bemiddeling naar andere ondersteuning; warme overdracht is een must.","On stagnation the plan is adjusted towards mediation to other support; a warm handover is a must."),
("T05","Guard",HB+"Bijlage 4, KPI 2","Uitval is er pas als aanbieder, deelnemer en casusregisseur hetzelfde concluderen.","Dropping out exists only when provider, participant and case manager conclude the same."),
("T06","Guard",HB+"Bijlage 4, KPI 2; 3.1 (1)","Sluiten vraagt de eindrapportage en een uitstroomcategorie.","Closing takes the final report and an outflow category."),
("T07","Deadline",HB+"1; 2.3; 2.4","De evaluaties van het leefzorgplan worden gepland en samen gehouden, met hun uitkomst.","The evaluations of the leefzorgplan are scheduled and held together, with their outcome."),
("T08","Record",HB+"Bijlage 4 (segment 1), KPI 1","Na elke voortgangsinformatie vergelijkt de casusregisseur met de start: voortgang, stagnatie, bijstelling.","After every progress report the case manager compares with the start: progress, stagnation, adjustment."),
("T09","Calculation",HB+"3.1 (3); 3.2 (4); Bijlage 4 KPI 2","Bij het sluiten is het resultaat de bereikte trede tegen de doeltrede binnen de termijn, naast de bestemming.","At closing the result is the step reached against the target step within the term, next to the destination."),
]),
"MoneyRules":("Rules about rates, declarations and their control",[
("F01","Calculation",HB+"Bijlage 2; 2.3","Prijs maal hoeveelheid uren; uurtarieven 2022: P1 EUR 7,56, P2 mbo EUR 63,69, P2 hbo EUR 74,13.","Price times quantity of hours; hourly rates 2022: P1 EUR 7.56, P2 mbo EUR 63.69, P2 hbo EUR 74.13."),
("F02","Calculation",HB+"Bijlage 2","Tarieven worden op 1 januari geïndexeerd; het tarief van de dienstdatum geldt.","Rates are indexed on 1 January; the rate of the date of service holds."),
("F03","Calculation",HB+"Bijlage 2","Trajecten die uit 2021 doorlopen houden de tarieven van de inkoop tot en met 2021.","Trajectories carried over from 2021 keep the rates of the purchase up to 2021."),
("F04","Guard",BD+"5.3.3","Geen budgetafspraken en geen berichtenverkeer: de aanbieder declareert per gemeente tegen de gepubliceerde tarieven.","No budget agreements and no electronic messages: the provider declares per municipality at the published rates."),
("F05","Guard",BD+"9.2.1; 5.3.1 (naar analogie); Handboek, 2.3; 3.2 (5)","Formele controle: gemeente, aanbieder en product, tarief, en alleen wat is ingekocht en uitgevoerd, binnen begin en einde.","Formal control: municipality, provider and product, rate, and only what was ordered and carried out, inside start and end."),
("F06","Calculation",BD+"8.2 Terugvordering","De gemeente kan een onverschuldigde betaling verrekenen met declaraties, of terugvorderen na controle.","The municipality may settle an undue payment with declarations, or recover it after a control."),
("F07","Record",BD+"9.2; 9.2.2","Controles zijn formeel, materieel, detail, op naleving of op fraude; bevindingen worden vastgelegd en de aanbieder werkt mee.","Controls are formal, material, detail, of compliance or of fraud; findings are registered and the provider cooperates."),
("F08","Signal",BD+"9.2.1","Doorlooptijden en intensiteit van declaraties worden geanalyseerd; uitschieters gaan naar de contractmanager.","Lead times and intensity of declarations are analysed; outliers go to the contract manager."),
]),
"ReportRules":("Rules about reports, conversations and what is on file",[
("R01","Deadline",HB+"Bijlage 4, KPI 1 norm 2","Elk kwartaal schriftelijke voortgang per deelnemer; de casusregisseur beoordeelt en legt de trede vast.","Every quarter written progress per participant; the case manager judges it and records the step."),
("R02","Deadline",HB+"Bijlage 4 (segment 1)","Segment 1: kwartaaloverzicht aan de contractmanager, uiterlijk vier werkdagen voor het accountgesprek.","Segment 1: quarterly overview to the contract manager, at the latest four working days before the account conversation."),
("R03","Deadline",HB+"4","Contractgesprekken vier keer per jaar met de drie aanbieders van Collectief; voor Individueel niet vast.","Contract conversations four times a year with the three Collective providers; none fixed for Individual."),
("R04","Deadline",BD+"4.2 B, C","Contractgesprek: vragenlijst 4 weken ervoor, inbreng vijf werkdagen ervoor, agenda drie werkdagen ervoor.","Contract conversation: questionnaire 4 weeks before, input five working days before, agenda three working days before."),
("R05","Deadline",BD+"4.4.2","Voorlopige productieverantwoording voor 1 maart, de definitieve met verklaring voor 1 april.","Provisional production accountability before 1 March, the final one with a statement before 1 April."),
("R06","Deadline",HB+"Bijlage 4, KPI 2","Eindrapportage aan de casusregisseur aan het einde van de trajectperiode.","Final report to the case manager at the end of the trajectory period."),
("R07","Deadline",HB+"Bijlage 4, KPI 3","Tevredenheidsonderzoek per deelnemer na afloop, of ten minste jaarlijks als niemand uitstroomde.","Satisfaction survey per participant after the end, or at least once a year if nobody left."),
("R08","Deadline",HB+"Bijlage 4 (segment 2)","Casusregisseur en aanbieder houden eens per jaar een evaluatief accountgesprek.","Case manager and provider hold one evaluative account conversation a year."),
("R09","Document",HB+"Bijlage 4, KPI 4","De aanbieders van segment 1 houden samen een overzicht van de dekking bij in de kwartaalrapportage.","The providers of segment 1 jointly keep a coverage overview in the quarterly report."),
("R10","Record",BD+"8.2","Aanbieders melden de contractmanager incidenten die een calamiteit kunnen blijken.","Providers tell the contract manager of incidents that may prove to be a calamity."),
("R11","Document",HB+"Bijlage 4 (segment 1), KPI 4","De kwartaalrapportage beschrijft ook de samenwerking, ieders aandeel en de ontwikkelpunten.","The quarterly report also describes the cooperation, each provider's share and the development points."),
("R12","Document",HB+"Bijlage 4, KPI 3","Voor onvoldoende beoordeelde onderdelen maakt de aanbieder een verbeterplan; over de casusregisseur volgt een gesprek.","For parts rated insufficient the provider makes an improvement plan; about the case manager a conversation follows."),
("R13","Deadline",HB+"Bijlage 4, KPI 3","Eens per jaar wordt tevredenheid besproken op drie niveaus: deelnemer, casusregisseur, ondernemer.","Once a year satisfaction is discussed at three levels: participant, case manager, employer."),
("R14","Record",HB+"2.4; 4; Bijlage 4 (segment 2)","Casusregisseurs leggen signalen over een aanbieder vast; ze worden gebundeld voor het volgende gesprek.","Case managers register signals about a provider; they are bundled for the next conversation."),
("R15","Signal",HB+"4; Bijlage 4 (segment 2)","Komt een aanbieder contractafspraken niet na, dan wordt de contractmanager erbij gehaald.","When a provider does not keep its contract agreements the contract manager is brought in."),
("R16","Signal",HB+"Bijlage 4 (segment 1), KPI 4","Een wijziging in de dekking gaat direct naar de contractmanager, die met de gemeente afstemt.","A change of coverage goes at once to the contract manager, who consults the municipality."),
]),
"IndicatorRules":("Rules about figures and norms",[
("K01","Indicator",HB+"Bijlage 4, KPI 1","Deelnemers met een volledige startregistratie; norm 100%.","Participants with a complete start registration; norm 100%."),
("K02","Indicator",HB+"Bijlage 4, KPI 2","Uitstroom binnen de termijn: ten minste 80% regulier werk, 10% vrijwilligerswerk of register, 10% uitval.","Outflow within the term: at least 80% regular work, 10% voluntary work or register, 10% dropped out."),
("K03","Indicator",HB+"Bijlage 4, KPI 3","Ten minste 90% van de deelnemers en ondernemers geeft een 8 of meer; aanbieders geven de casusregisseur een 8 of meer.","At least 90% of participants and employers rate 8 or more; providers rate the case manager 8 or more."),
("K04","Indicator",HB+"Bijlage 4, KPI 4","Regionale dekking van de zeven gemeenten in segment 1: 100%.","Regional coverage of the seven municipalities in segment 1: 100%."),
("K05","Indicator",BD+"4.2 A; 4.4.1","Dashboard: wachtlijst, wachttijden, in-, door- en uitstroom, tevredenheid, bezetting, op- en afschaling; geen budget.","Dashboard: waiting list, waiting times, inflow, flow-through, outflow, satisfaction, occupancy, scaling; no budget."),
("K06","Indicator",HB+"Bijlage 4, KPI 1 norm 2","Deelnemers in beeld door de kwartaalinformatie van de aanbieder; norm 100%.","Participants in view by the provider's quarterly information; norm 100%."),
("K07","Indicator",BD+"7; 4.2 A","Wachttijd is de tijd tussen opdracht en start; de wachtlijst zijn de opgedragen, niet gestarte deelnemers.","Waiting time is the time between order and start; the waiting list are the ordered, not started participants."),
("K08","Indicator",BD+"4.4.1","KPI's van segment 2 worden berekend, maar er wordt in 2022 niet op gestuurd.","KPIs of segment 2 are computed, but not steered on in 2022."),
("K09","Indicator",BD+"4.4.1","Kwaliteit en tijdigheid van gegevens: op tijd, en aanvaard bij eerste aanlevering.","Quality and timeliness of data: in time, and accepted at first delivery."),
]),
}
import textwrap
def lit(s, indent):
    if len(s)<=118: return f'"{s}"'
    cut=s.rfind(' ',0,110)+1
    return f'"{s[:cut]}"\n{" "*(indent+4)}+ "{s[cut:]}"'
for name,(doc,rules) in groups.items():
    out=["using System.Collections.Immutable;","using Modular.Sdk.Rules;","using static Modular.Modules.MgrNoordLimburg.MgrRules;","","namespace Modular.Modules.MgrNoordLimburg;","",f"/// <summary>{doc}.</summary>",f"internal static class {name}","{","    public static ImmutableArray<Rule> All { get; } =","    ["]
    for i,k,src,nl,en in rules:
        out+=["        Of(",f'            "MGR-{i}", RuleKind.{k}, "{src}",',f"            {lit(nl,12)},",f"            {lit(en,12)}),"]
    out+=["    ];","}",""]
    open(f"{name}.cs","w").write("\n".join(out))
print(sum(len(r[1]) for r in groups.values()))
